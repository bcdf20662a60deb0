-- The log is append-only in the database too: no statement of ours can edit an answer.
CREATE TRIGGER `event_refuses_update` BEFORE UPDATE ON `event`
BEGIN
  SELECT RAISE(ABORT, 'an event is never edited');
END;
--> statement-breakpoint
-- Events leave only with the whole account, whose log head goes first.
CREATE TRIGGER `event_refuses_delete` BEFORE DELETE ON `event`
WHEN EXISTS (SELECT 1 FROM `log_head` WHERE `account_id` = OLD.`account_id`)
BEGIN
  SELECT RAISE(ABORT, 'an event leaves only with its whole log');
END;
