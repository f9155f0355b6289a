import type { ServeConfig } from './config.ts'

type Reach = Pick<ServeConfig, 'host' | 'proxyHops' | 'hasSecureCookies' | 'publicUrl'>

interface Asked {
  url: string
  header(): Record<string, string>
}

const loopback = new Set(['127.0.0.1', '::1', '[::1]', 'localhost'])

/** A public address that names this machine alone tells nobody else where to go. */
export const isOfThisMachine = (publicUrl: string | undefined) =>
  publicUrl === undefined || loopback.has(new URL(publicUrl).hostname)

/** Whether, by its settings, only the owner of this machine can reach the server: they may see one-time codes. */
export const isOwnMachine = ({ host, proxyHops, hasSecureCookies, publicUrl }: Reach): boolean =>
  loopback.has(host) && proxyHops === 0 && !hasSecureCookies && isOfThisMachine(publicUrl)

/**
 * Whether a request came straight from a browser on this machine: to a name of it, and without a trace of a proxy,
 * of which the settings may know nothing. HTTP/1.0 is what some proxies speak and no browser does.
 */
export function isAskedOnThisMachine(request: Asked, httpVersion: string | undefined): boolean {
  const names = Object.keys(request.header())
  const isPassedOn = names.some((name) => /^(forwarded|via|x-forwarded-.*|x-real-ip)$/i.test(name))
  const { host } = request.header()
  const asked = new URL(host === undefined ? request.url : `http://${host}`).hostname
  return !isPassedOn && loopback.has(asked) && httpVersion !== '1.0'
}
