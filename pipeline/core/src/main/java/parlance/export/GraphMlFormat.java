package parlance.export;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import parlance.record.RecordedArticle;

/** The network of stances as <a href="http://graphml.graphdrawing.org">GraphML</a>. */
final class GraphMlFormat implements ExportFormat {
  static final String FILE = "stances.graphml";
  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
  private static final String SCHEMA = NAMESPACE + "/1.0/graphml.xsd";

  /** An attribute of nodes or edges; its id is {@code n_label} and the like. */
  private record Key(String of, String name, String type) {
    String id() {
      return of.charAt(0) + "_" + name;
    }
  }

  private static final Key[] KEYS = {
    new Key("node", "label", "string"),
    new Key("node", "kind", "string"),
    new Key("node", "type", "string"),
    new Key("node", "link", "string"),
    new Key("node", "actor", "string"),
    new Key("node", "held", "int"),
    new Key("node", "received", "int"),
    new Key("node", "articles", "int"),
    new Key("edge", "weight", "int"),
    new Key("edge", "favor", "int"),
    new Key("edge", "against", "int"),
    new Key("edge", "net", "int"),
    new Key("edge", "articles", "int"),
    new Key("edge", "first", "string"),
    new Key("edge", "last", "string"),
  };

  @Override
  public String name() {
    return "graphml";
  }

  @Override
  public String summary() {
    return "network of who is for or against whom or what, for Gephi, networkx, igraph, visone";
  }

  @Override
  public ArticleSink open(ExportFolder folder) {
    StanceNetwork network = new StanceNetwork();
    return new ArticleSink() {
      @Override
      public void accept(RecordedArticle article) {
        network.add(article);
      }

      @Override
      public void end() throws IOException {
        try (Writer file = folder.text(FILE)) {
          new Graph(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file))
              .write(network);
        } catch (XMLStreamException broken) {
          throw new IOException(broken);
        }
        if (network.leftOut() > 0) {
          folder.note(
              network.leftOut()
                  + " stances are not in the network: of near-duplicates, denied by the text, or"
                  + " held by no entity");
        }
      }
    };
  }

  private static final class Graph {
    private final XMLStreamWriter xml;

    Graph(XMLStreamWriter xml) {
      this.xml = xml;
    }

    void write(StanceNetwork network) throws XMLStreamException {
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("graphml");
      xml.writeDefaultNamespace(NAMESPACE);
      xml.writeNamespace("xsi", XSI);
      xml.writeAttribute("xsi", XSI, "schemaLocation", NAMESPACE + " " + SCHEMA);
      for (Key key : KEYS) {
        begin("\n  ", "key", "id", key.id());
        xml.writeAttribute("for", key.of());
        xml.writeAttribute("attr.name", key.name());
        xml.writeAttribute("attr.type", key.type());
        xml.writeEndElement();
      }
      begin("\n  ", "graph", "id", "stances");
      xml.writeAttribute("edgedefault", "directed");
      Map<String, String> ids = new HashMap<>();
      for (StanceNetwork.Node node : network.nodes()) {
        ids.put(node.key, "n" + (ids.size() + 1));
        node(node, ids.get(node.key));
      }
      int count = 0;
      for (StanceNetwork.Edge edge : network.edges()) {
        edge(edge, "e" + ++count, ids);
      }
      xml.writeCharacters("\n  ");
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.flush();
    }

    private void begin(String indent, String element, String attribute, @Nullable String value)
        throws XMLStreamException {
      xml.writeCharacters(indent);
      xml.writeStartElement(element);
      xml.writeAttribute(attribute, value);
    }

    private void node(StanceNetwork.Node node, @Nullable String id) throws XMLStreamException {
      begin("\n    ", "node", "id", id);
      data("n_label", node.label);
      data("n_kind", node.kind.name().toLowerCase(Locale.ROOT));
      data("n_type", node.type());
      data("n_link", node.link);
      data("n_actor", node.actor);
      data("n_held", node.held);
      data("n_received", node.received);
      data("n_articles", node.articles);
      xml.writeEndElement();
    }

    private void edge(StanceNetwork.Edge edge, String id, Map<String, String> ids)
        throws XMLStreamException {
      begin("\n    ", "edge", "id", id);
      xml.writeAttribute("source", ids.get(edge.holder.key));
      xml.writeAttribute("target", ids.get(edge.target.key));
      data("e_weight", edge.favor + edge.against);
      data("e_favor", edge.favor);
      data("e_against", edge.against);
      data("e_net", edge.favor - edge.against);
      data("e_articles", edge.articles);
      data("e_first", edge.firstDate);
      data("e_last", edge.lastDate);
      xml.writeEndElement();
    }

    private void data(String key, @Nullable Object value) throws XMLStreamException {
      if (value != null) {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(PlainText.of(value.toString()));
        xml.writeEndElement();
      }
    }
  }
}
