/** A question that cannot be answered as it is put; the message says why, to the person who asked. */
export class BadQuestion extends Error {
  readonly path: string

  constructor(path: string, message: string) {
    super(message)
    this.name = 'BadQuestion'
    this.path = path
  }
}
