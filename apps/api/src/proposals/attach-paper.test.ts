import { afterAll, describe, expect, test } from 'vitest'
import { attachPaper } from './attach-paper.ts'
import { both, code, proposalScene } from './testing/proposal-scene.ts'

const { services, perform, inCoDesign } = await proposalScene()
afterAll(() => services.close())

describe('attachPaper', () => {
  test('takes pictures and PDF, and refuses SVG whatever it calls itself', async () => {
    const { reference } = await inCoDesign()
    const sharp = (await import('sharp')).default
    const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    const send = (bytes: Buffer | string, sheet = 'A05') =>
      perform(attachPaper, {
        reference,
        code: sheet,
        title: both('厨房', 'Kitchen'),
        base64: Buffer.from(bytes).toString('base64'),
      })
    expect(await send(png)).toMatchObject({ mediaType: 'image/webp', width: 40, height: 30 })
    expect(await send('%PDF-1.7\n', 'A06')).toMatchObject({ mediaType: 'application/pdf' })
    await expect(send('%PDF-1.7\n', 'A06')).rejects.toEqual(code('paper_code_taken'))
    await expect(send('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'A07')).rejects.toEqual(
      code('file_wrong_kind'),
    )
    await expect(send(Buffer.concat([png.subarray(0, 20), Buffer.from('<svg/>')]), 'A07')).rejects.toEqual(
      code('file_wrong_kind'),
    )
  })
})
