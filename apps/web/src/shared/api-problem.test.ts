import { describe, expect, it } from 'vitest'
import { problemOf } from './api-problem.ts'

const answer = (body: string, status: number, headers: Record<string, string>) =>
  problemOf(new Response(body, { status, headers }))

describe('problemOf', () => {
  it('reads every field of problem+json', async () => {
    const body = JSON.stringify({
      code: 'bad_input',
      title: '有一处没填对',
      detail: '电话：少一位。',
      path: ['contact', 0],
      requestId: 'r1',
    })
    const problem = await answer(body, 422, { 'content-type': 'application/problem+json' })
    expect(problem).toMatchObject({
      status: 422,
      code: 'bad_input',
      path: ['contact', 0],
      requestId: 'r1',
      mayRetry: false,
    })
    expect(problem.message).toBe('电话：少一位。')
  })
  it('keeps the request id of an answer that is not problem+json', async () => {
    const problem = await answer('<h1>Bad gateway</h1>', 502, {
      'content-type': 'text/html',
      'x-request-id': 'r2',
    })
    expect(problem).toMatchObject({ status: 502, code: 'unknown', requestId: 'r2', mayRetry: true })
  })
  it('keeps the sentence of a refusal whose params are words in both languages', async () => {
    const params = { field: 'ridge', reason: { zh: '不能低于地面', en: 'not below the ground' } }
    const body = { code: 'bad_input', detail: '有一处没填对。', params }
    const problem = await answer(JSON.stringify(body), 422, { 'content-type': 'application/problem+json' })
    expect(problem).toMatchObject({ code: 'bad_input', detail: '有一处没填对。', params })
    const strange = await answer(JSON.stringify({ ...body, params: { a: [1] } }), 422, {
      'content-type': 'application/problem+json',
    })
    expect(strange).toMatchObject({ code: 'bad_input', detail: '有一处没填对。' })
  })
  it('survives broken json', async () => {
    expect(await answer('{', 500, { 'content-type': 'application/json' })).toMatchObject({
      status: 500,
      code: 'unknown',
    })
  })
  it('believes the answer, not the body, about the status', async () => {
    const problem = await answer('{"status":200,"code":"not_found"}', 404, {
      'content-type': 'application/problem+json',
    })
    expect(problem.status).toBe(404)
  })
})
