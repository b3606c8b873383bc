type Numbers = Int32Array | Int16Array | Uint32Array | Uint16Array | Uint8Array

/** Numbers in more room. */
export function grown<Kind extends Numbers>(numbers: Kind, larger: Kind): Kind {
  larger.set(numbers)
  return larger
}
