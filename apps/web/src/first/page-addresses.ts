/** The address of every page of the app, as its routes name them; the server answers 404 to any other. */
export const pageAddresses = [
  '/',
  '/about',
  '/add',
  '/board',
  '/code',
  '/decisions',
  '/decisions/$number',
  '/desk',
  '/desk/import',
  '/docs',
  '/figures',
  '/found',
  '/founding',
  '/holidays',
  '/ideas/$reference',
  '/invitation/$token',
  '/me',
  '/outbox',
  '/posters',
  '/proposals',
  '/proposals/$reference',
  '/proposals/$reference/close-out',
  '/proposals/$reference/compose',
  '/proposals/$reference/consultation',
  '/proposals/$reference/doorstep',
  '/proposals/$reference/review',
  '/proposals/$reference/vote',
  '/proposals/new',
  '/q/$code',
  '/sign-in',
  '/style',
  '/visit',
  '/zones',
  '/zones/changes',
  '/zones/edit',
  '/zones/import',
  '/zones/objects/edit',
]

const pages = new RegExp(
  `^(?:${pageAddresses.map((address) => address.replace(/\$\w+/g, '[^/]+')).join('|')})/?$`,
  'i',
)

/** Whether the app has a page at this path. */
export const isPage = (path: string): boolean => pages.test(path)
