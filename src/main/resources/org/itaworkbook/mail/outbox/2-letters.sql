-- What a letter says to whom, apart from how often it was written: the same words may be due again after others.
ALTER TABLE ita_message ADD COLUMN IF NOT EXISTS letter_key VARCHAR(64);
UPDATE ita_message SET letter_key = message_key WHERE letter_key IS NULL;
ALTER TABLE ita_message ALTER COLUMN letter_key SET NOT NULL;

CREATE INDEX IF NOT EXISTS ita_message_letters ON ita_message (round_id, unit_code);
