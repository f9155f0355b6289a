import { Hono } from 'hono'
import { generateSpecs } from 'hono-openapi'
import type { ApiEnv } from './api-context.ts'

/** The API described by itself: OpenAPI 3.1 as JSON; the web app draws the readable page from it. */
export function openApiRoutes(api: Hono<ApiEnv>): Hono<ApiEnv> {
  let described: Promise<unknown> | undefined
  return new Hono<ApiEnv>().get('/openapi.json', async (c) => {
    described ??= generateSpecs(api, {
      documentation: {
        openapi: '3.1.0',
        info: {
          title: 'Hetu 合图',
          version: '1',
          description:
            'Writing needs the header `X-Hetu: 1`; creating also needs an `Idempotency-Key`. Refusals are problem+json with a `code`.',
        },
        servers: [{ url: '/api' }],
        components: {
          responses: {
            Problem: {
              description: 'Refused: what was wrong, where, and what to do.',
              content: {
                'application/problem+json': {
                  schema: {
                    type: 'object',
                    required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
                    properties: {
                      type: { type: 'string' },
                      title: { type: 'string' },
                      status: { type: 'integer' },
                      code: { type: 'string' },
                      detail: { type: 'string' },
                      path: { type: 'array', items: { type: ['string', 'integer'] } },
                      requestId: { type: 'string' },
                    },
                  },
                },
              },
            },
          },
        },
      },
    })
    return c.json((await described) as object)
  })
}
