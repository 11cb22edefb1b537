package countermand.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.local.TemplateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TemplateTest {
  private static final String FUNCTION =
      """
      Parameters:
        Answer: {Type: String, Default: PT1H}
      Globals:
        Function:
          Timeout: 15
          AutoPublishAlias: live
          Environment: {Variables: {TABLE: !Ref Orders, ANSWER: !Ref Answer}}
      Conditions:
        Short: !Equals [!Ref Answer, PT1M]
      Resources:
        Orders:
          Type: AWS::DynamoDB::Table
          Properties:
            TableName: !Sub "${AWS::StackName}-orders"
            AttributeDefinitions: [{AttributeName: PK, AttributeType: S}]
            KeySchema: [{AttributeName: PK, KeyType: HASH}]
            StreamSpecification: {StreamViewType: NEW_AND_OLD_IMAGES}
        Relay:
          Type: AWS::Serverless::Function
          Properties:
            Handler: demo.Handler::handleRequest
            Environment:
              Variables:
                %s
            Events:
              Stream:
                Type: DynamoDB
                Properties:
                  Stream: !GetAtt Orders.StreamArn
                  StartingPosition: TRIM_HORIZON
              Api: {Type: Api, Properties: {Method: post, Path: "/a/{b}"}}
      """;

  @Test
  void mergesGlobalsIntoFunctions() {
    FunctionSpec function = onlyFunction("MORE: yes-indeed");

    assertThat(function.timeout()).isEqualTo(Duration.ofSeconds(15));
    assertThat(function.variables())
        .containsEntry("TABLE", "countermand-orders")
        .containsEntry("ANSWER", "PT1H")
        .containsEntry("MORE", "yes-indeed");
    assertThat(function.arns())
        .containsExactly(
            "arn:aws:lambda:us-east-1:000000000000:function:countermand-Relay",
            "arn:aws:lambda:us-east-1:000000000000:function:countermand-Relay:live");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "!Ref Orders | countermand-orders",
        "!GetAtt Orders.Arn | arn:aws:dynamodb:us-east-1:000000000000:table/countermand-orders",
        "!Ref Relay.Alias | arn:aws:lambda:us-east-1:000000000000:function:countermand-Relay:live",
        "!Sub '${Relay.Alias}/${!literal}' | "
            + "arn:aws:lambda:us-east-1:000000000000:function:countermand-Relay:live/${literal}",
        "!Sub ['${A}-${AWS::Region}', {A: !Ref Answer}] | PT1H-us-east-1",
        "!Join ['-', [a, !Ref Answer]] | a-PT1H",
        "!Select [1, !Split [',', 'a,b,c']] | b",
        "!If [Short, yes, no-it-is-not] | no-it-is-not",
        "{'Fn::Join': ['/', [x, y]]} | x/y",
      })
  void resolvesIntrinsics(String expression, String value) {
    assertThat(onlyFunction("V: " + expression).variables()).containsEntry("V", value);
  }

  @Test
  void readsEvents() {
    assertThat(onlyFunction("V: v").events())
        .containsExactly(
            new EventSource.TableStream(
                "countermand-orders", 100, List.of(), -1, false, Optional.empty()),
            new EventSource.ApiRoute("POST", "/a/{b}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "V: !Guess x | unknown intrinsic Fn::Guess",
        "V: !Ref Nobody | !Ref Nobody names nothing",
        "V: !GetAtt Orders.Colour | !GetAtt Orders.Colour names nothing",
        "V: !Sub '${Nobody}' | ${Nobody} names nothing",
      })
  void refusesWhatItCannotResolve(String variable, String complaint) {
    assertThatThrownBy(() -> onlyFunction(variable))
        .isInstanceOf(TemplateException.class)
        .hasMessageStartingWith("Relay.Properties.Environment.Variables.V: ")
        .hasMessageContaining(complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AWS::Serverless::Function | {Handler: a, Colour: red} | Properties: unknown property Colour",
        "AWS::Events::EventBus | {Colour: red} | Properties: unknown property Colour",
        "AWS::SQS::Queue | {Delay: 1} | Properties: unknown property Delay",
        "AWS::SQS::Queue | {FifoQueue: true} | FifoQueue: only standard queues",
        "AWS::SQS::Queue | {DelaySeconds: 901} | DelaySeconds: must be 0 to 900",
        "AWS::SQS::Queue | {RedrivePolicy: {deadLetterTargetArn: a}} | maxReceiveCount: is missing",
        "AWS::Serverless::Function | {Handler: a, Events: {E: {Type: SQS, Properties: {Queue: q, MaximumBatchingWindowInSeconds: 5}}}} | MaximumBatchingWindowInSeconds: does not run here",
        "AWS::Serverless::Function | {Handler: a, Events: {E: {Type: SQS, Properties: {Queue: q, FilterCriteria: {Filters: []}}}}} | FilterCriteria: does not run here",
        "AWS::Serverless::Function | {Handler: a, Events: {E: {Type: SQS, Properties: {Queue: q, BatchSize: 11}}}} | BatchSize: must be 1 to 10",
        "AWS::Serverless::Function | {Handler: a, Events: {E: {Type: SQS, Properties: {Queue: q, ScalingConfig: {MaximumConcurrency: 1}}}}} | MaximumConcurrency: must be 2 to 1000",
        "AWS::Serverless::Function | {Timeout: 3} | Properties.Handler: is missing",
        "AWS::Serverless::Function | {Handler: a, Timeout: soon} | Properties.Timeout: is not a whole number",
        "AWS::Serverless::Function | {Handler: a, Events: {E: {Type: Cognito}}} | events of type Cognito",
        "AWS::Serverless::Function | {Handler: a, Events: {E: {Type: Api, Properties: {Method: get, Path: /, Colour: 1}}}} | unknown property Colour",
        "AWS::Events::Rule | {EventPattern: {a: [{wildcard: b}]}} | unknown matcher wildcard",
      })
  void refusesWhatItDoesNotKnowInsideWhatItRuns(String type, String properties, String complaint) {
    String yaml = "Resources: {Thing: {Type: '" + type + "', Properties: " + properties + "}}";

    assertThatThrownBy(() -> Template.read(yaml))
        .isInstanceOf(TemplateException.class)
        .hasMessageStartingWith("Thing")
        .hasMessageContaining(complaint);
  }

  @Test
  void readsQueuesAndWhatRunsOnThem() {
    Template template =
        Template.read(
            """
            Resources:
              Notices:
                Type: AWS::SQS::Queue
                Properties:
                  VisibilityTimeout: 90
                  MessageRetentionPeriod: 86400
                  SqsManagedSseEnabled: true
                  RedrivePolicy:
                    deadLetterTargetArn: !GetAtt NoticesDeadLetters.Arn
                    maxReceiveCount: 5
              NoticesDeadLetters: {Type: AWS::SQS::Queue}
              QueueAge: {Type: AWS::CloudWatch::Alarm, Properties: {Dimensions: !Guess x}}
              Deliver:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: a
                  Environment:
                    Variables:
                      NOTICES_QUEUE_URL: !Ref Notices
                      NAME: !GetAtt Notices.QueueName
                  Events:
                    Notices:
                      Type: SQS
                      Properties:
                        Queue: !GetAtt Notices.Arn
                        BatchSize: 10
                        FunctionResponseTypes: [ReportBatchItemFailures]
                        ScalingConfig: {MaximumConcurrency: 50}
                    Sweep:
                      Type: Schedule
                      Properties:
                        Schedule: rate(1 minute)
                        Input: '{}'
                        RetryPolicy: {MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60}
                        DeadLetterConfig: {Arn: !GetAtt NoticesDeadLetters.Arn}
            """);

    String letters = "arn:aws:sqs:us-east-1:000000000000:countermand-NoticesDeadLetters";
    assertThat(template.queues().getFirst())
        .isEqualTo(
            new QueueSpec(
                "countermand-Notices",
                Duration.ofSeconds(90),
                Duration.ofDays(1),
                Duration.ZERO,
                1024 * 1024,
                Optional.of(new QueueSpec.Redrive(letters, 5))));
    FunctionSpec deliver = template.functions().getFirst();
    assertThat(deliver.variables())
        .containsEntry(
            "NOTICES_QUEUE_URL",
            "https://sqs.us-east-1.amazonaws.com/000000000000/countermand-Notices")
        .containsEntry("NAME", "countermand-Notices");
    assertThat(deliver.events())
        .containsExactly(
            new EventSource.QueueMessages(
                "arn:aws:sqs:us-east-1:000000000000:countermand-Notices", 10, true, 50),
            new EventSource.Recurring(
                "DeliverSweep", "rate(1 minute)", Optional.of("{}"), true, true));
    assertThat(template.ignored()).containsExactly("QueueAge (AWS::CloudWatch::Alarm)");
  }

  @Test
  void namesWhatItIgnoresAndLooksNoFurther() {
    Template template =
        Template.read("Resources: {Role: {Type: 'AWS::IAM::Role', Properties: {X: !Guess y}}}");

    assertThat(template.ignored()).containsExactly("Role (AWS::IAM::Role)");
  }

  @Test
  void leavesOutWhatItsConditionLeavesOut() {
    Template template =
        Template.read(
            """
            Conditions: {Never: !Equals [a, b]}
            Resources:
              Gone: {Type: AWS::Events::EventBus, Condition: Never}
              Here: {Type: AWS::Events::EventBus, Properties: {Name: here}}
            """);

    assertThat(template.buses()).containsExactly("here");
  }

  @Test
  void readsTheTemplateThatIsDeployed() throws IOException {
    Template template = Template.read(Files.readString(TemplateFile.find()));

    assertThat(template.functions())
        .extracting(FunctionSpec::logicalName)
        .contains("MarketplaceCancel", "Relay", "AutoCancel");
    assertThat(template.tables()).hasSize(1);
    assertThat(template.api().responses()).containsKey("MISSING_AUTHENTICATION_TOKEN");
  }

  private static FunctionSpec onlyFunction(String variable) {
    return Template.read(FUNCTION.replace("%s", variable)).functions().getFirst();
  }
}
