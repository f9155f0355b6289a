-- zone_import has its key (place_id, id) already; what was written before came from no file.
alter table heritage_object
  add column import_id uuid,
  add constraint heritage_object_of_import foreign key (place_id, import_id) references zone_import (place_id, id);
create index heritage_object_by_import on heritage_object (place_id, import_id);
comment on column heritage_object.import_id is 'The imported layer that wrote this version; by it a whole import is undone.';
