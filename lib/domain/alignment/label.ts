/** Labels of one side by the number of the lead: whether it was worth a conversation. */
export type Labels = Readonly<Record<string, boolean>>
