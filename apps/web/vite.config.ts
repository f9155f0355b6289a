import optimizeLocales from '@react-aria/optimize-locales-plugin'
import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { compileMessages } from './build/compile-messages.ts'
import { precompress } from './build/precompress.ts'
import { serviceWorker } from './build/service-worker.ts'
import { type BuildOptions, defineConfig } from 'vite'

/** What `serve` sends in production too: no inline script, no inline style, no foreign host. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const serverBuild: BuildOptions = {
  outDir: 'dist/.server',
  copyPublicDir: false,
  rolldownOptions: { input: 'src/first/page-writer.tsx' },
}

/** Once for browsers (`vite build`), once for the server that writes the first page (`vite build --ssr`). */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    react(),
    tailwind(),
    serviceWorker(),
    precompress(),
    compileMessages(),
    { ...optimizeLocales.vite({ locales: ['zh-CN', 'zh-TW', 'en-US'] }), enforce: 'pre' },
  ],
  worker: { format: 'es' },
  ...(isSsrBuild && {
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true },
  }),
  build: isSsrBuild
    ? serverBuild
    : {
        outDir: 'dist',
        manifest: 'assets/manifest.json',
        target: ['chrome111', 'safari16.4', 'firefox128'],
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 1200,
        rolldownOptions: {
          // A schema that nobody on a page reads is left out, although making it is a call.
          treeshake: { manualPureFunctions: ['z', 'named'] },
          output: {
            // The start names every file that it may load later: a short name is less to wait for.
            chunkFileNames: 'assets/[hash].js',
            codeSplitting: {
              groups: [
                { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 30 },
                { name: 'map-engine', test: /node_modules\/maplibre-gl\//, priority: 20 },
                // Only those who draw load what draws.
                { name: 'drawing', test: /node_modules\/terra-draw/, priority: 20 },
                { name: 'start', tags: ['$initial'], priority: 15 },
                // What most screens share comes as one file: sixty small ones cost a phone several round trips.
                {
                  name: 'common',
                  test: /node_modules|web\/src\/(shared|app)\//,
                  minShareCount: 9,
                  priority: 10,
                },
              ],
            },
          },
        },
      },
  server: { proxy: { '/api': 'http://localhost:3000' } },
  preview: {
    headers: { 'Content-Security-Policy': contentSecurityPolicy },
    proxy: { '/api': process.env.HETU_API ?? 'http://localhost:3000' },
  },
}))
