alter table sign_in_code add column network text;
comment on column sign_in_code.network is 'Where it was asked for; a code that is used gives back what it took from the limits of that address.';

-- Every message so far is a sign-in code in plain text. Lost: a code asked for in the minutes before; it is asked for anew.
delete from message;
alter table message add column code_id uuid constraint message_code references sign_in_code (id) on delete cascade;
create index message_by_code on message (code_id);
comment on column message.code_id is 'The one-time code it carries; it is deleted once the code is used or over, or the message has been sent.';
