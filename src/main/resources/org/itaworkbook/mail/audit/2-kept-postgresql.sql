-- Whoever has the program's password can neither change a row nor delete one before its time, which is 90 days by the
-- program's clock at least; the database's may be a little behind.
CREATE OR REPLACE FUNCTION ita_audit_is_kept() RETURNS trigger LANGUAGE plpgsql AS $kept$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.made_at < now() - interval '89 days' THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION 'rows of ita_audit are never changed, and kept for 90 days';
END
$kept$;

CREATE TRIGGER ita_audit_row_is_kept BEFORE UPDATE OR DELETE ON ita_audit
  FOR EACH ROW EXECUTE FUNCTION ita_audit_is_kept();

CREATE TRIGGER ita_audit_is_kept BEFORE TRUNCATE ON ita_audit
  FOR EACH STATEMENT EXECUTE FUNCTION ita_audit_is_kept();
