create table topic_rejection (
  place_id uuid not null,
  idea_id uuid not null,
  topic_id uuid,
  other_idea_id uuid,
  rejected_by uuid not null constraint topic_rejection_person references person (id),
  rejected_at timestamptz not null,
  constraint topic_rejection_idea foreign key (place_id, idea_id) references idea (place_id, id),
  constraint topic_rejection_topic foreign key (place_id, topic_id) references topic (place_id, id),
  constraint topic_rejection_other foreign key (place_id, other_idea_id) references idea (place_id, id),
  constraint topic_rejection_of_one check (num_nonnulls(topic_id, other_idea_id) = 1)
);
create unique index topic_rejection_once on topic_rejection (place_id, idea_id, coalesce(topic_id, other_idea_id));
create index topic_rejection_by_topic on topic_rejection (place_id, topic_id);
create index topic_rejection_by_other on topic_rejection (place_id, other_idea_id);
create index topic_rejection_by_person on topic_rejection (rejected_by);
comment on table topic_rejection is 'A suggestion that somebody rejected: an idea and a topic, or two ideas; it is not made again.';
