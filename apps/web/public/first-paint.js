// Runs before the first paint: what the reader chose (or the link says) about language, text size and theme.
;(() => {
  const root = document.documentElement
  const query = new URLSearchParams(location.search)
  function read(key) {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }
  const language = query.get('lang') ?? read('hetu:language') ?? navigator.language ?? 'zh-CN'
  root.lang = /^zh/i.test(language) ? 'zh-CN' : 'en'
  const size = query.get('text') ?? read('hetu:text-size')
  root.dataset.textSize = ['standard', 'large', 'largest'].includes(size) ? size : 'standard'
  const theme = read('hetu:theme')
  const isDark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset.theme = isDark ? 'dark' : 'light'
})()
