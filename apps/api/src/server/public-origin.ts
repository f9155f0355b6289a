import type { ServeConfig } from './config.ts'

interface Asked {
  url: string
  header: (name: string) => string | undefined
}

/**
 * Where people reach this server, for addresses that are printed: the setting, else what the request says. What
 * a proxy adds counts only where one of ours is said to stand before us: anybody can send such a header.
 */
export function publicOrigin(config: Pick<ServeConfig, 'publicUrl' | 'proxyHops'>, request: Asked): string {
  if (config.publicUrl) return new URL(config.publicUrl).origin
  const { protocol, host } = new URL(request.url)
  const first = request.header('X-Forwarded-Proto')?.split(',')[0]?.trim()
  const isTold = config.proxyHops > 0 && (first === 'http' || first === 'https')
  return `${isTold ? `${first}:` : protocol}//${host}`
}
