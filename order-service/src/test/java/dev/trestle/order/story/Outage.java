package dev.trestle.order.story;

import java.util.List;

/**
 * Rolls back whatever is committed for one account while it lasts: as if the service died just
 * before each commit, after all calls to Ozon.
 */
final class Outage {

  /**
   * The trigger is deferred, so that it speaks at the commit, and says that the disk is full: the
   * driver takes some codes for the end of the connection, and then lets the commit pass for good.
   */
  private static final List<String> PREPARATION =
      List.of(
          "create table if not exists fast.outage (account_id bigint primary key)",
          """
          create or replace function fast.fail() returns trigger language plpgsql as $$ begin
            if exists (select from fast.outage o where o.account_id = new.account_id) then
              raise exception 'rolled back by the model' using errcode = '53100';
            end if;
            return null; end $$
          """);

  private static final String TRIGGER =
      """
      create constraint trigger outage after insert or update on %s
      deferrable initially deferred for each row execute function fast.fail()
      """;

  private static final List<String> TABLES =
      List.of("posting", "ozon_order", "reread_request", "sweep", "command");

  private final Service service;
  private final long account;

  Outage(Service service, long account) {
    this.service = service;
    this.account = account;
  }

  static void prepare(Service service) {
    PREPARATION.forEach(service::sql);
    TABLES.forEach(table -> service.sql(TRIGGER.formatted(table)));
  }

  void begin() {
    service.sql("insert into fast.outage values ($1) on conflict do nothing", account);
  }

  void end() {
    service.sql("delete from fast.outage where account_id = $1", account);
  }
}
