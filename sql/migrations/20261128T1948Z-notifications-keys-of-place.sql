alter table notification
  drop constraint notification_event,
  add constraint notification_event foreign key (place_id, event_id) references event (place_id, id);
create index notification_by_event on notification (place_id, event_id);
