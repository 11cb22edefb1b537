package countermand.local.template;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The resource types that run here, with the property that names one and what its attributes are.
 */
enum ResourceType {
  FUNCTION("AWS::Serverless::Function", "FunctionName") {
    @Override
    @Nullable String attribute(String name, String attribute) {
      return attribute.equals("Arn") ? Arns.function(name) : null;
    }
  },
  API("AWS::Serverless::Api", "Name") {
    @Override
    @Nullable String attribute(String name, String attribute) {
      return attribute.equals("RootResourceId") ? "root" : null;
    }
  },
  TABLE("AWS::DynamoDB::Table", "TableName") {
    @Override
    @Nullable String attribute(String name, String attribute) {
      return switch (attribute) {
        case "Arn" -> Arns.table(name);
        case "StreamArn" -> Arns.stream(name);
        default -> null;
      };
    }
  },
  BUS("AWS::Events::EventBus", "Name") {
    @Override
    @Nullable String attribute(String name, String attribute) {
      return switch (attribute) {
        case "Arn" -> Arns.bus(name);
        case "Name" -> name;
        default -> null;
      };
    }
  },
  RULE("AWS::Events::Rule", "Name") {
    @Override
    @Nullable String attribute(String name, String attribute) {
      return attribute.equals("Arn") ? Arns.rule(name) : null;
    }
  },
  QUEUE("AWS::SQS::Queue", "QueueName") {
    @Override
    @Nullable String attribute(String name, String attribute) {
      return switch (attribute) {
        case "Arn" -> Arns.queue(name);
        case "QueueName" -> name;
        case "QueueUrl" -> Arns.queueUrl(name);
        default -> null;
      };
    }

    @Override
    String reference(String name) {
      return Arns.queueUrl(name);
    }
  },
  SCHEDULE_GROUP("AWS::Scheduler::ScheduleGroup", "Name") {
    @Override
    @Nullable String attribute(String name, String attribute) {
      return attribute.equals("Arn") ? Arns.scheduleGroup(name) : null;
    }
  };

  private final String type;
  private final String nameProperty;

  ResourceType(String type, String nameProperty) {
    this.type = type;
    this.nameProperty = nameProperty;
  }

  static Optional<ResourceType> of(String type) {
    return Arrays.stream(values()).filter(known -> known.type.equals(type)).findFirst();
  }

  String nameProperty() {
    return nameProperty;
  }

  /** The value of a {@code !Ref}: the name, for most. */
  String reference(String name) {
    return name;
  }

  /** The value of a {@code !GetAtt}; null where the type has no such attribute. */
  abstract @Nullable String attribute(String name, String attribute);
}
