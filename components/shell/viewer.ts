/** Who looks, as the shell shows it. */
export type Viewer = {
  name: string
  roleLabel: string
  workspace: { id: string; name: string; isSample: boolean }
  /** Every workspace this person is a member of, this one included. */
  workspaces: { id: string; name: string }[]
}
