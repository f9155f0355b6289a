/** Text as it was meant: UTF-8 where the bytes can be that, else Chinese GB 18030 (which holds GBK). */
export function decodeText(bytes: Uint8Array, named?: string): string {
  const label = named && labelOf(named)
  if (label) return new TextDecoder(label).decode(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** The encoding that a `.cpg` file or an XML heading names; undefined when it is none of those in use. */
function labelOf(named: string): string | undefined {
  const plain = named.trim().toLowerCase()
  if (/^(utf-?8|65001)$/.test(plain)) return 'utf-8'
  if (/gb|936|cp936|oem/.test(plain)) return 'gb18030'
  if (/big-?5|950/.test(plain)) return 'big5'
  return /8859-?1$|1252|ansi/.test(plain) ? 'windows-1252' : undefined
}
