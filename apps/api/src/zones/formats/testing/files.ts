import { Buffer } from 'node:buffer'
import { crc32, deflateRawSync } from 'node:zlib'

export interface TestEntry {
  name: string
  bytes: Buffer
  /** Bit 11 says UTF-8; bit 0 says locked. */
  flags?: number
  claimedBytes?: number
  mode?: number
}

/** A zip with exactly the entries given, however wrong. */
export function zipOf(entries: TestEntry[], claimedCount = entries.length): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, bytes, flags = 0x800, claimedBytes = bytes.length, mode = 0o100644 } of entries) {
    const packed = deflateRawSync(bytes)
    const nameBytes = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(flags, 6)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(crc32(bytes), 14)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(claimedBytes, 22)
    local.writeUInt16LE(nameBytes.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(flags, 8)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt32LE(claimedBytes, 24)
    central.writeUInt16LE(nameBytes.length, 28)
    central.writeUInt32LE((mode << 16) >>> 0, 38)
    central.writeUInt32LE(at, 42)
    parts.push(local, nameBytes, packed)
    directory.push(central, nameBytes)
    at += 30 + nameBytes.length + packed.length
  }
  const list = Buffer.concat(directory)
  return Buffer.concat([...parts, list, ...endOfZip(claimedCount, list.length, at)])
}

/** The records after the directory; from 65,535 entries on with those of Zip64 (APPNOTE 4.3.14, 4.3.15). */
function endOfZip(count: number, listBytes: number, at: number): Buffer[] {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(count, 0xffff), 8)
  end.writeUInt16LE(Math.min(count, 0xffff), 10)
  end.writeUInt32LE(listBytes, 12)
  end.writeUInt32LE(at, 16)
  if (count < 0xffff) return [end]
  const end64 = Buffer.alloc(56)
  end64.writeUInt32LE(0x06064b50, 0)
  end64.writeBigUInt64LE(44n, 4)
  end64.writeUInt16LE(45, 12)
  end64.writeUInt16LE(45, 14)
  end64.writeBigUInt64LE(BigInt(count), 24)
  end64.writeBigUInt64LE(BigInt(count), 32)
  end64.writeBigUInt64LE(BigInt(listBytes), 40)
  end64.writeBigUInt64LE(BigInt(at), 48)
  const pointer = Buffer.alloc(20)
  pointer.writeUInt32LE(0x07064b50, 0)
  pointer.writeBigUInt64LE(BigInt(at + listBytes), 8)
  pointer.writeUInt32LE(1, 16)
  return [end64, pointer, end]
}

/** A `.shp` of areas: each row a list of rings as they stand. */
export function shpOf(rows: number[][][][]): Buffer {
  const records = rows.map((rings, i) => {
    const points = rings.flat()
    const body = Buffer.alloc(44 + rings.length * 4 + points.length * 16)
    body.writeInt32LE(5, 0)
    body.writeInt32LE(rings.length, 36)
    body.writeInt32LE(points.length, 40)
    let start = 0
    for (const [r, ring] of rings.entries()) {
      body.writeInt32LE(start, 44 + r * 4)
      start += ring.length
    }
    for (const [p, [x = 0, y = 0]] of points.entries()) {
      body.writeDoubleLE(x, 44 + rings.length * 4 + p * 16)
      body.writeDoubleLE(y, 44 + rings.length * 4 + p * 16 + 8)
    }
    const heading = Buffer.alloc(8)
    heading.writeInt32BE(i + 1, 0)
    heading.writeInt32BE(body.length / 2, 4)
    return Buffer.concat([heading, body])
  })
  const head = Buffer.alloc(100)
  head.writeInt32BE(9994, 0)
  head.writeInt32LE(1000, 28)
  head.writeInt32LE(5, 32)
  const whole = Buffer.concat([head, ...records])
  whole.writeInt32BE(whole.length / 2, 24)
  return whole
}

/** A `.dbf` with one text column, its bytes as given (any encoding). */
export function dbfOf(column: string, cells: Buffer[], length = 40): Buffer {
  const head = Buffer.alloc(65)
  head[0] = 3
  head.writeUInt32LE(cells.length, 4)
  head.writeUInt16LE(65, 8)
  head.writeUInt16LE(1 + length, 10)
  head.write(column, 32, 'latin1')
  head.write('C', 43, 'latin1')
  head[48] = length
  head[64] = 0x0d
  const rows = cells.map((cell) =>
    Buffer.concat([Buffer.from(' '), cell, Buffer.alloc(length - cell.length, ' ')]),
  )
  return Buffer.concat([head, ...rows])
}
