import { Hono } from 'hono'
import { generateSpecs } from 'hono-openapi'
import { answerSchemas } from './answers.ts'
import type { ApiEnv } from './api-context.ts'
import type { ServeConfig } from './config.ts'
import { completeOperation, type Operation } from './complete-operation.ts'
import { refusalResponses } from './problem-answer.ts'
import { cookieName } from './session.ts'

/** The API described by itself: OpenAPI 3.1 as JSON; the web app draws the readable page from it. */
export function openApiRoutes(api: Hono<ApiEnv>): Hono<ApiEnv> {
  let described: Promise<object> | undefined
  return new Hono<ApiEnv>().get('/openapi.json', async (c) => {
    described ??= describeApi(api, c.get('services').config)
    return c.json(await described)
  })
}

async function describeApi(api: Hono<ApiEnv>, config: ServeConfig): Promise<object> {
  const { paths, components } = await generateSpecs(api, { defaultValidationErrorResponse: false })
  const { schemas, ...parts } = components ?? {}
  return {
    openapi: '3.1.0',
    info: {
      title: 'Hetu 合图',
      version: '1',
      description:
        'Writing needs the header `X-Hetu: 1`; creating also needs an `Idempotency-Key`. Refusals are problem+json with a `code`. Answers may get further entries.',
    },
    servers: [{ url: '/api' }],
    paths: Object.fromEntries(
      Object.entries(paths).map(([path, methods]) => [
        path,
        Object.fromEntries(
          Object.entries(methods as Record<string, Operation>).map(([method, operation]) => [
            method,
            completeOperation(path, method, operation),
          ]),
        ),
      ]),
    ),
    components: {
      ...parts,
      schemas: { ...schemas, ...answerSchemas() },
      responses: refusalResponses,
      parameters: {
        'X-Hetu': {
          in: 'header',
          name: 'X-Hetu',
          required: true,
          description: 'No form on another site can set it, so no other site can act in a person’s name.',
          schema: { type: 'string', const: '1' },
        },
      },
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: cookieName(config),
          description: 'Given by signing in. Most reads answer without it, and say more to whom it names.',
        },
      },
    },
  }
}
