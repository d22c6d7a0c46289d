package dev.trestle.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.system.chain.Chain;
import dev.trestle.system.chain.ChainExtension;
import dev.trestle.system.freeze.FreezingProxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A service dies with -9 at every place of a posting's way; nothing is lost, nothing doubled. */
@ExtendWith(ChainExtension.class)
class CrashSystemTest {

  /** Idle looks are no places. A lease is over when the next process starts. */
  private static final Map<String, String> CALM =
      Map.of(
          "ORDER_REREAD_POLL", "PT10S",
          "ORDER_COMMAND_POLL", "PT1H",
          "ORDER_REREAD_LEASE", "PT1.5S",
          "MP_MESSAGING_INCOMING_PUSHES_POLL_TIMEOUT", "50");

  private final Chain chain;

  CrashSystemTest(Chain chain) {
    this.chain = chain;
  }

  @AfterEach
  void everyVersionHasItsEvent() {
    new PostingProof(chain).checkAllPostings();
    chain.order().restartWith(Map.of());
  }

  @Test
  void survivesDeathAtEveryStatement() {
    chain.order().restartWith(CALM);

    List<String> places =
        new CrashRun(
                "order-service at PostgreSQL",
                chain,
                chain.order(),
                chain.postgresProxy(),
                statement -> true)
            .everyPlace();

    assertReached(places, "BEGIN");
    assertReached(places, "with r as ( insert into inbox");
    assertReached(places, "insert into posting as p");
    assertReached(places, "insert into posting_history");
    assertReached(places, "insert into outbox");
    assertReached(places, "insert into reread_request");
    assertReached(places, "COMMIT after insert into reread_request");
    assertReached(places, "with oldest as ( select q.kind, q.subject");
    assertReached(places, "COMMIT after with oldest as");
    assertReached(places, "update reread_request q set done");
    assertReached(places, "COMMIT after update reread_request q set done");
  }

  @Test
  void survivesDeathAtEveryFetchAndOffsetCommit() {
    chain.order().restartWith(CALM);

    List<String> places =
        new CrashRun(
                "order-service at Kafka",
                chain,
                chain.order(),
                chain.kafkaProxy(),
                Set.of(FreezingProxy.FETCHED_RECORD, FreezingProxy.OFFSET_COMMIT)::contains)
            .everyPlace();

    assertThat(places).filteredOn(FreezingProxy.FETCHED_RECORD::equals).hasSizeGreaterThan(1);
    assertThat(places).filteredOn(FreezingProxy.OFFSET_COMMIT::equals).hasSizeGreaterThan(1);
  }

  @Test
  void survivesDeathAtEveryCallToOzon() {
    chain.order().restartWith(CALM);

    List<String> places =
        new CrashRun("order-service at Ozon", chain, chain.order(), chain.ozonProxy(), call -> true)
            .everyPlace();

    assertThat(places).hasSizeGreaterThan(1).containsOnly("POST /v3/posting/fbs/get");
  }

  @Test
  void survivesDeathOfTheIngressAtEveryProduce() {
    chain.ingress().restartWith(Map.of("KAFKA_BOOTSTRAP_SERVERS", chain.proxiedKafka()));

    List<String> places =
        new CrashRun(
                "webhook-ingress at Kafka",
                chain,
                chain.ingress(),
                chain.kafkaProxy(),
                FreezingProxy.PRODUCE::equals)
            .everyPlace();

    chain.ingress().restartWith(Map.of());
    assertThat(places).hasSizeGreaterThan(1).containsOnly(FreezingProxy.PRODUCE);
  }

  private static void assertReached(List<String> places, String beginning) {
    assertThat(places).anyMatch(place -> place.startsWith(beginning));
  }
}
