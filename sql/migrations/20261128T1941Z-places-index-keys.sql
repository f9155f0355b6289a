create index building_by_courtyard on building (place_id, courtyard_id);

-- The queue of a place's events, and the key by which other rows of the place name one.
alter table event add constraint event_of_place unique (place_id, id);
drop index event_by_place;
alter table event_task add column place_id uuid;
update event_task set place_id = event.place_id from event where event.id = event_task.event_id;
alter table event_task
  alter column place_id set not null,
  drop constraint event_task_event,
  drop constraint event_task_pk,
  add constraint event_task_pk primary key (place_id, consumer, event_id),
  add constraint event_task_event foreign key (place_id, event_id) references event (place_id, id);
create index event_task_by_event on event_task (place_id, event_id);
create index event_task_by_consumer on event_task (consumer, event_id);
