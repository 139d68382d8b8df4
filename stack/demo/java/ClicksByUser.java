import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * Joins each click with the table of users by key, into a topic of its own. A click that cannot be read, or that the join
 * cannot work on, goes to the dead-letter topic that Kafka Streams itself writes (KIP-1034), and the application goes on.
 *
 * <p>Usage: ClicksByUser brokers stateFolder clicks users output deadLetters
 */
public final class ClicksByUser {
  private static final ObjectMapper JSON = new ObjectMapper();

  public static void main(String[] args) throws InterruptedException {
    Properties config = config(args[0], args[1], args[5]);
    StreamsBuilder builder = new StreamsBuilder();
    define(builder, args[2], args[3], args[4]);
    KafkaStreams streams = new KafkaStreams(builder.build(config), config);
    CountDownLatch stopped = new CountDownLatch(1);
    // A broker that was away for long makes the thread fail: a new one takes over, the process stays.
    streams.setUncaughtExceptionHandler(failure -> StreamThreadExceptionResponse.REPLACE_THREAD);
    streams.setStateListener((now, before) -> {
      System.out.println("state " + before + " -> " + now);
      if (now == State.NOT_RUNNING || now == State.ERROR) stopped.countDown();
    });
    Runtime.getRuntime().addShutdownHook(new Thread(() -> streams.close(Duration.ofSeconds(10))));
    streams.start();
    stopped.await();
  }

  private static void define(StreamsBuilder builder, String clicks, String users, String output) {
    Serde<JsonNode> json = Serdes.serdeFrom(writer(), reader());
    // Materialised in memory: rebuilt from the compacted topic in a second, with no native library's memory.
    Materialized<String, JsonNode, KeyValueStore<Bytes, byte[]>> inMemory =
        Materialized.as(Stores.inMemoryKeyValueStore("users"));
    KTable<String, JsonNode> table = builder.table(users, Consumed.with(Serdes.String(), json), inMemory);
    KStream<String, JsonNode> stream = builder.stream(clicks, Consumed.with(Serdes.String(), json));
    stream.leftJoin(table, ClicksByUser::join).to(output, Produced.with(Serdes.String(), json));
  }

  private static JsonNode join(JsonNode click, JsonNode user) {
    JsonNode userId = click.get("user_id");
    if (userId == null || !userId.isIntegralNumber()) {
      throw new IllegalArgumentException("user_id is not a whole number: " + userId);
    }
    ObjectNode joined = JSON.createObjectNode();
    joined.set("event_id", click.get("event_id"));
    joined.set("user_id", userId);
    joined.set("type", click.get("type"));
    joined.set("ts", click.get("ts"));
    joined.set("user", user);
    return joined;
  }

  private static Serializer<JsonNode> writer() {
    return (topic, node) -> {
      try {
        return node == null ? null : JSON.writeValueAsBytes(node);
      } catch (IOException cause) {
        throw new SerializationException("Cannot write JSON", cause);
      }
    };
  }

  private static Deserializer<JsonNode> reader() {
    return (topic, bytes) -> {
      try {
        if (bytes == null) return null;
        JsonNode node = JSON.readTree(bytes);
        if (!node.isObject()) throw new SerializationException("Not a JSON object");
        return node;
      } catch (IOException cause) {
        throw new SerializationException("Not JSON", cause);
      }
    };
  }

  private static Properties config(String brokers, String stateFolder, String deadLetters) {
    Properties config = new Properties();
    config.putAll(Map.of(
        StreamsConfig.APPLICATION_ID_CONFIG, "clicks-by-user",
        StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
        StreamsConfig.STATE_DIR_CONFIG, stateFolder,
        StreamsConfig.NUM_STREAM_THREADS_CONFIG, 1,
        StreamsConfig.REPLICATION_FACTOR_CONFIG, 1,
        StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 5_000,
        // The table is rebuilt from the topic of users: no second copy of it in a changelog topic.
        StreamsConfig.TOPOLOGY_OPTIMIZATION_CONFIG, StreamsConfig.OPTIMIZE,
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndContinueExceptionHandler.class,
        StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndContinueProcessingExceptionHandler.class,
        StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, deadLetters));
    config.put(StreamsConfig.producerPrefix("linger.ms"), 100);
    // Half-second fetches: nobody waits for this output, and every wake-up costs.
    config.put(StreamsConfig.mainConsumerPrefix("fetch.min.bytes"), 65_536);
    config.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
    return config;
  }
}
