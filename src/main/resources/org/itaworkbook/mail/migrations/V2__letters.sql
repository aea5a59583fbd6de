-- What a letter says to whom, apart from how often it was written: the same words may be due again after others.
ALTER TABLE ita_message ADD COLUMN letter_key VARCHAR(64);
UPDATE ita_message SET letter_key = message_key;
ALTER TABLE ita_message ALTER COLUMN letter_key SET NOT NULL;

CREATE INDEX ita_message_letters ON ita_message (round_id, unit_code);
