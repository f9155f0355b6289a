import { getRequestListener } from '@hono/node-server'
import { createServer, type Server } from 'node:http'
import type { createApp } from './app.ts'
import { answerFinishedTile } from './open-data/finished-tiles.ts'
import type { Services } from './server/api-context.ts'

/** The server before it listens: finished tiles are answered first, everything else by the framework. */
export function openServer(services: Services, app: Pick<ReturnType<typeof createApp>, 'fetch'>): Server {
  const listener = getRequestListener(app.fetch, { hostname: services.config.host })
  return createServer((request, response) => {
    if (!answerFinishedTile(services, request, response)) void listener(request, response)
  })
}
