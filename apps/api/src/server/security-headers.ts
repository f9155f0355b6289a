import { createMiddleware } from 'hono/factory'
import { Refused } from '@hetu/domain/refusal'
import { secureHeaders } from 'hono/secure-headers'
import type { ApiEnv } from './api-context.ts'

/**
 * A strict policy: our own scripts and styles only, no inline script. Styles may be set through the CSSOM;
 * MapLibre needs a worker of our own and blob: images.
 */
const headers = {
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    scriptSrcAttr: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    connectSrc: ["'self'"],
    workerSrc: ["'self'", 'blob:'],
    fontSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  crossOriginOpenerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
  permissionsPolicy: { geolocation: ['self'], camera: ['self'], microphone: ['self'] },
} satisfies Parameters<typeof secureHeaders>[0]

/** Those of every answer; where people come by https, their browsers are told to keep to it for a year. */
export const protectPages = (isHttps: boolean) =>
  secureHeaders({ ...headers, strictTransportSecurity: isHttps && 'max-age=31536000' })

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/** A form on another site cannot set this header, so no other site can act in a person's name. */
export const refuseForeignForms = createMiddleware<ApiEnv>(async (c, next) => {
  if (!reading.has(c.req.method) && c.req.header('X-Hetu') !== '1') {
    throw new Refused({ code: 'foreign_form' })
  }
  await next()
})
