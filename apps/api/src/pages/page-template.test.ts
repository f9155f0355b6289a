import { describe, expect, it } from 'vitest'
import { fillPage } from './page-template.ts'
import type { FirstAnswers } from './page-writer.ts'

const template = [
  '<html lang="zh-CN"><head><title>合图 Hetu</title></head><body><div id="root"></div>',
  '<noscript>needs scripts</noscript></body></html>',
].join('')
const hostile = `</script><script>alert(1)</script> $& $' "quoted" <b>`
const answers = {
  place: { slug: 'liuting-li', name: { zh: hostile, en: hostile } },
} as unknown as FirstAnswers
const card = { title: hostile, site: hostile, picture: { address: '/p.jpg', words: hostile } }
const address = {
  origin: 'https://hetu.example',
  base: '',
  path: '/ideas/"><b>',
  saysLanguage: false,
}

describe('fillPage', () => {
  it('writes language, place, title, description and answers so that nothing in them becomes a tag', () => {
    const written = { title: hostile, description: hostile, card, content: '<p>list</p>' }
    const page = fillPage(template, { locale: 'en', place: 'liuting-li', address, written, answers })
    expect(page).toContain('<html lang="en"')
    expect(page).toContain('<meta name="hetu-place" content="liuting-li" />')
    expect(page).toContain('<div id="root" lang="en"><p>list</p></div>')
    expect(page).not.toContain('alert(1)</script>')
    expect(page).not.toContain('<b>')
    expect(page).not.toContain('needs scripts')
    const data = /<script type="application\/json" id="hetu-answers">(.*?)<\/script>/s.exec(page)?.[1] ?? ''
    expect(JSON.parse(data)).toEqual(answers)
  })
  it('gives other pages their place and language, and leaves what they say without scripts', () => {
    const written = { title: 'Liuting Li', description: 'd', card }
    const page = fillPage(template, { locale: 'en', place: 'liuting-li', address, written })
    expect(page).toContain('<title>Liuting Li</title>')
    expect(page).toContain('<div id="root"></div>')
    expect(page).toContain('needs scripts')
    expect(page).toContain('content="liuting-li"')
  })
  it('asks ahead for what its page imports, but for nothing twice and for no worker as a module', () => {
    const linked = template.replace('</head>', '<link href="/assets/start-1.js" /></head>')
    const preloads = ['assets/start-1.js', 'assets/idea-2.js', 'assets/idea-3.css', 'assets/gl-worker-4.js']
    const page = fillPage(linked, { locale: 'en', preloads })
    expect(page.match(/start-1\.js/g)).toHaveLength(1)
    expect(page).toContain('<link rel="modulepreload" href="/assets/idea-2.js"')
    expect(page).toContain('<link rel="prefetch" as="style" href="/assets/idea-3.css"')
    expect(page).toContain('<link rel="prefetch" as="script" href="/assets/gl-worker-4.js"')
  })
  it('runs the app after the first picture, but only where there is one', () => {
    const module = (name: string) => `<script type="module" crossorigin src="/assets/${name}.js"></script>`
    const built = template.replace('</head>', `${module('react-1')}${module('start-2')}</head>`)
    const written = { title: 't', description: 'd', card, content: '<p>list</p>' }
    const page = fillPage(built, { locale: 'en', written })
    expect(page).toContain('<script src="/start-app.js" data-app="/assets/start-2.js" defer></script>')
    expect(page).toContain('<link rel="modulepreload" href="/assets/react-1.js" crossorigin />')
    expect(page).not.toContain('type="module"')
    expect(fillPage(built, { locale: 'en' })).toContain(module('start-2'))
  })
})
