-- After a lost connection the events are asked for that were recorded in the last minute, whatever their ids.
create index event_by_recording on event (recorded_at);
