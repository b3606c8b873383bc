/** The file stops being a table at `line`; rows before it were delivered, nothing after it was read. */
export class ReadProblem extends Error {
  override readonly name = 'ReadProblem'

  readonly line: number | null

  constructor(message: string, line: number | null) {
    super(message)
    this.line = line
  }
}
