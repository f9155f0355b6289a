import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'

export interface TabsProps<Id extends string> {
  /** What the tabs are about, for screen readers. */
  label: string
  tabs: readonly { id: Id; title: ReactNode; content: ReactNode }[]
  selected?: Id
  onSelect?: (id: Id) => void
  className?: string
}

/** A few views of the same thing; arrows move between them, and the row wraps when it is too long. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect, className = '' }: TabsProps<Id>) {
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(key) => {
        const chosen = tabs.find((tab) => tab.id === key)
        if (chosen) onSelect?.(chosen.id)
      }}
      className={`flex flex-col gap-4 ${className}`}
    >
      <TabList aria-label={label} className="no-print flex flex-wrap gap-x-1 border-b border-edge">
        {tabs.map((tab) => (
          <Tab
            key={tab.id}
            id={tab.id}
            className="-mb-px inline-flex min-h-target min-w-target cursor-pointer items-center justify-center border-b-4 border-transparent px-4 py-2 text-label text-ink-second hover:text-ink selected:border-action selected:font-bold selected:text-ink"
          >
            {tab.title}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="rounded-control">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
