CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text,
	`email_verified_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_email` ON `account` (`email`);--> statement-breakpoint
CREATE TABLE `identity` (
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`provider` text NOT NULL,
	`issuer` text NOT NULL,
	`client_id` text NOT NULL,
	`subject` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`kind`, `provider`, `issuer`, `client_id`, `subject`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `identity_account` ON `identity` (`account_id`);--> statement-breakpoint
CREATE TABLE `password_credential` (
	`account_id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `erased_account` (
	`account_id` text PRIMARY KEY NOT NULL,
	`erased_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `event` (
	`account_id` text NOT NULL,
	`server_seq` integer NOT NULL,
	`received_at` integer NOT NULL,
	`effective_at` integer NOT NULL,
	`v` integer NOT NULL,
	`id` text NOT NULL,
	`device` text NOT NULL,
	`seq` integer NOT NULL,
	`hlc` text NOT NULL,
	`at` integer NOT NULL,
	`zone` text NOT NULL,
	`tz_offset` integer NOT NULL,
	`rollover` integer NOT NULL,
	`study_day` integer NOT NULL,
	`kind` text NOT NULL,
	`card_id` text,
	`fact_ids` text,
	`rating` integer,
	`mode` text,
	`duration_ms` integer,
	`chosen_due_at` integer,
	`chosen_due_day` integer,
	`prev_event_id` text,
	`content_version` text,
	`mapping_version` integer,
	`raw_answer` text,
	`shown_options` text,
	`confidence` integer,
	`attempt_id` text,
	`import_id` text,
	`target_id` text,
	`suspended` integer,
	`until_day` integer,
	`weights` text,
	PRIMARY KEY(`account_id`, `server_seq`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_id` ON `event` (`account_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `event_device_seq` ON `event` (`account_id`,`device`,`seq`);--> statement-breakpoint
CREATE INDEX `event_card` ON `event` (`account_id`,`card_id`,`hlc`);--> statement-breakpoint
CREATE INDEX `event_target` ON `event` (`account_id`,`target_id`) WHERE target_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `event_rules` ON `event` (`account_id`,`kind`) WHERE kind IN ('params', 'remap');--> statement-breakpoint
CREATE TABLE `field` (
	`account_id` text NOT NULL,
	`entity` text NOT NULL,
	`entity_id` text NOT NULL,
	`field` text NOT NULL,
	`value` text NOT NULL,
	`hlc` text NOT NULL,
	`device` text NOT NULL,
	`server_seq` integer NOT NULL,
	PRIMARY KEY(`account_id`, `entity`, `entity_id`, `field`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `field_server_seq` ON `field` (`account_id`,`server_seq`);--> statement-breakpoint
CREATE TABLE `device` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`first_seen_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `device_account` ON `device` (`account_id`);--> statement-breakpoint
CREATE TABLE `log_head` (
	`account_id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`count` integer NOT NULL,
	`digest` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `memory` (
	`account_id` text NOT NULL,
	`card_id` text NOT NULL,
	`state` text NOT NULL,
	`step` integer NOT NULL,
	`stability` real NOT NULL,
	`difficulty` real NOT NULL,
	`due_at` integer,
	`due_day` integer,
	`last_at` integer,
	`last_day` integer,
	`reps` integer NOT NULL,
	`lapses` integer NOT NULL,
	`suspended` integer NOT NULL,
	`buried_until` integer,
	`last_event_id` text,
	`params_version` text NOT NULL,
	`head_seq` integer NOT NULL,
	PRIMARY KEY(`account_id`, `card_id`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rate_limit` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `rate_limit_expiry` ON `rate_limit` (`expires_at`);--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`account_id` text NOT NULL,
	`hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	PRIMARY KEY(`account_id`, `hash`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `redeemed_token` (
	`id` text PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `redeemed_token_expiry` ON `redeemed_token` (`expires_at`);--> statement-breakpoint
CREATE TABLE `session` (
	`account_id` text NOT NULL,
	`id` text NOT NULL,
	`label` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	PRIMARY KEY(`account_id`, `id`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_expiry` ON `session` (`expires_at`);