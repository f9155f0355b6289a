import { createMiddleware } from 'hono/factory'
import { Refused } from '@hetu/domain/refusal'
import { secureHeaders } from 'hono/secure-headers'
import type { ApiEnv } from './api-context.ts'

/**
 * A strict policy: our own scripts and styles only, no inline script. Styles may be set through the CSSOM;
 * MapLibre needs a worker of our own and blob: images.
 */
export const protectPages = secureHeaders({
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
  strictTransportSecurity: false,
  permissionsPolicy: { geolocation: ['self'], camera: ['self'], microphone: ['self'] },
})

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/** A form on another site cannot set this header, so no other site can act in a person's name. */
export const refuseForeignForms = createMiddleware<ApiEnv>(async (c, next) => {
  if (!reading.has(c.req.method) && c.req.header('X-Hetu') !== '1') {
    throw new Refused({ code: 'foreign_form' })
  }
  await next()
})
