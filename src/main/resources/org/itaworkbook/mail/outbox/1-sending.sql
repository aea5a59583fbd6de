-- One row: when the next letter may leave, over all engines; and since when none may, and why.
CREATE TABLE IF NOT EXISTS ita_sending (
  id INTEGER PRIMARY KEY,
  next_turn TIMESTAMP WITH TIME ZONE,
  paused_at TIMESTAMP WITH TIME ZONE,
  paused_why VARCHAR(20)
);

INSERT INTO ita_sending (id) VALUES (1) ON CONFLICT DO NOTHING;
