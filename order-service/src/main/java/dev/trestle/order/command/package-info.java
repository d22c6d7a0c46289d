/**
 * How anything is done at Ozon: a command is a row, committed before any call; each write is marked
 * as being sent before it leaves, and what a crash or a lost answer leaves in doubt is settled by
 * reading, never by a blind repeat. In: commands of {@code action}. A feature says how its kind
 * goes, stage by stage ({@link dev.trestle.order.command.CommandKind}); replicas share the work by
 * leases. Out: outcomes in the rows, and what was read of postings as events with cause {@code
 * command}.
 */
@NullMarked
package dev.trestle.order.command;

import org.jspecify.annotations.NullMarked;
