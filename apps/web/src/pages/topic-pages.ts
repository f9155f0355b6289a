// One file of code for all of them: the first page names each file that may be loaded later, and has no room for more.
export { TopicDeskPage } from './topic-desk-page.tsx'
export { TopicPage } from './topic-page.tsx'
export { TopicsPage } from './topics-page.tsx'
