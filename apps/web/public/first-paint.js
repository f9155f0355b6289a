// Runs before the first paint: scripts run here; what the reader chose (or the link says) of language, size, theme.
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
  root.dataset.scripts = 'on'
  const kept = read('hetu:language')
  // The server writes the first page in the language chosen before.
  if (kept && !document.cookie.includes('hetu-language=')) {
    document.cookie = `hetu-language=${kept}; path=/; max-age=31536000; samesite=lax`
  }
  const language = query.get('lang') ?? kept ?? navigator.language ?? 'zh-CN'
  root.lang = /^zh/i.test(language) ? 'zh-CN' : 'en'
  const size = query.get('text') ?? read('hetu:text-size')
  root.dataset.textSize = ['standard', 'large', 'largest'].includes(size) ? size : 'standard'
  const theme = read('hetu:theme')
  const isDark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset.theme = isDark ? 'dark' : 'light'
})()
