ALTER TABLE `event` ADD `terms` text;--> statement-breakpoint
ALTER TABLE `event` ADD `due_day` integer;