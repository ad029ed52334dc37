package org.waypost.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Passages by their words: Lucene's BM25 with English stemming, in memory. */
final class PassageWords {
    private static final String TEXT = "text";
    /** Words read of a question. */
    private static final int MOST_WORDS = 64;

    private final EnglishAnalyzer analyzer = new EnglishAnalyzer();
    private final IndexSearcher searcher;
    private final int passages;

    PassageWords(List<String> texts) {
        this.passages = texts.size();
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (String text : texts) {
                var document = new Document();
                document.add(new TextField(TEXT, text, Field.Store.NO));
                writer.addDocument(document);
            }
            // One segment: documents keep the order they were added in.
            writer.forceMerge(1);
            writer.commit();
            this.searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For each passage the share of the question's words that it holds, rare words counting most: 0 to 1. */
    float[] shares(String question) {
        float[] shares = new float[passages];
        if (passages == 0) {
            return shares;
        }
        try {
            var words = words(question);
            if (words.isEmpty()) {
                return shares;
            }
            var query = new BooleanQuery.Builder();
            double all = 0;
            for (String word : words) {
                query.add(new TermQuery(new Term(TEXT, word)), BooleanClause.Occur.SHOULD);
                all += rarity(word);
            }
            for (var hit : searcher.search(query.build(), passages).scoreDocs) {
                shares[hit.doc] = (float) (hit.score / all);
            }
            return shares;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As BM25 weighs it: the most that one passage can score for the word. */
    private double rarity(String word) throws IOException {
        int holding = searcher.getIndexReader().docFreq(new Term(TEXT, word));
        return Math.log(1 + (passages - holding + 0.5) / (holding + 0.5));
    }

    private List<String> words(String question) throws IOException {
        var words = new ArrayList<String>();
        try (var stream = analyzer.tokenStream(TEXT, question)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken() && words.size() < MOST_WORDS) {
                if (!words.contains(term.toString())) {
                    words.add(term.toString());
                }
            }
            stream.end();
        }
        return words;
    }
}
