import type { TopicSummary } from '@hetu/domain/topics/topic'
import { PlacePicture } from '../shared/map/place-picture.tsx'

/** Where the ideas of a topic are, on the drawing of the quarter; nothing where it has none. */
export function TopicPicture({ topic, className }: { topic: TopicSummary; className: string }) {
  const [first] = topic.positions
  if (!first) return null
  return (
    <PlacePicture
      position={first}
      shapes={topic.positions.map((coordinates) => ({ type: 'Point', coordinates }))}
      className={className}
    />
  )
}
