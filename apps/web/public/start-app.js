// The page is shown as the server wrote it, then the app starts: running it earlier would hold up the first picture on
// a slow phone. A page that was opened behind others has no picture to wait for.
;(() => {
  const { app } = document.currentScript.dataset
  const start = () => void import(app)
  if (document.hidden) start()
  else requestAnimationFrame(() => setTimeout(start))
})()
