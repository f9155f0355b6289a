import type { Components } from 'hast-util-to-jsx-runtime'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { useMemo } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

/** No pictures from elsewhere, no raw HTML; headings begin below the page's own. */
const schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((tag) => tag !== 'img' && tag !== 'input'),
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkCjkFriendly)
  .use(remarkRehype)
  .use(rehypeSanitize, schema)

/** How each element of the text is drawn. */
const components: Partial<Components> = {
  h1: ({ children }) => <h3 className="mt-6 text-lead font-bold first:mt-0">{children}</h3>,
  h2: ({ children }) => <h3 className="mt-6 text-lead font-bold first:mt-0">{children}</h3>,
  h3: ({ children }) => <h4 className="mt-4 text-body font-bold">{children}</h4>,
  a: ({ children, href, className }) => (
    <a href={href} rel="noreferrer nofollow" className={className ?? 'text-action underline'}>
      {children}
    </a>
  ),
  ul: ({ children }) => <ul className="list-disc ps-6">{children}</ul>,
  ol: ({ children }) => <ol className="list-decimal ps-6">{children}</ol>,
  p: ({ children }) => <p className="mt-2">{children}</p>,
}

interface ProposalTextProps {
  text: string
  lang: string
  /** Puts something into the cleaned text before it is drawn, such as the numbers of experts' marks. */
  change?: ((tree: ReturnType<typeof processor.runSync>) => void) | undefined
}

/** Text that staff wrote in Markdown, as elements; nothing of it is ever read as HTML. */
export function ProposalText({ text, lang, change }: ProposalTextProps) {
  const content = useMemo(() => {
    const tree = processor.runSync(processor.parse(text))
    change?.(tree)
    return toJsxRuntime(tree, {
      Fragment,
      jsx,
      jsxs,
      components,
    })
  }, [text, change])
  return (
    <div lang={lang} className="max-w-measure text-body">
      {content}
    </div>
  )
}
