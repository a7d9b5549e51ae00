-- PostgreSQL takes "KRS/Northvale" for a path and "trade.com" for a host, each of them one word. With blanks for punctuation
-- each word of a name can be looked for.
alter table appeal_case drop column client_words;
alter table appeal_case add column client_words tsvector generated always as (to_tsvector('simple',
    translate(coalesce(client_name, ''), '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', repeat(' ', 32)))) stored;
create index appeal_case_client on appeal_case using gin (client_words);
