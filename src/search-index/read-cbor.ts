/** Reads a file of the engine, one thing after another: CBOR, https://www.rfc-editor.org/rfc/rfc8949. */
export interface CborReader {
  /** How many things a list that begins here has. */
  list(): number;
  text(): string;
  /** A whole number, also one below zero. */
  number(): number;
}

const kinds = { number: 0, negative: 1, text: 3, list: 4 };

/** A reader of bytes from a place on. It throws where another thing stands than is asked for. */
export function readCbor(bytes: Buffer, from = 0): CborReader {
  let place = from;
  const next = (...wanted: readonly number[]): { kind: number; value: number } => {
    const first = bytes.readUInt8(place);
    place += 1;
    const [kind, small] = [first >> 5, first & 31];
    if (!wanted.includes(kind) || small > 26) {
      throw new Error('Search index: the engine writes its files in another way than before');
    }
    if (small < 24) return { kind, value: small };
    const size = 1 << (small - 24);
    const value = bytes.readUIntBE(place, size);
    place += size;
    return { kind, value };
  };
  return {
    list: () => next(kinds.list).value,
    text: () => {
      const { value } = next(kinds.text);
      place += value;
      return bytes.toString('utf8', place - value, place);
    },
    number: () => {
      const { kind, value } = next(kinds.number, kinds.negative);
      return kind === kinds.negative ? -1 - value : value;
    },
  };
}
