package org.waypost.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes bodies of at most 16 KB, and only UTF-8. A longer one is not read to its end; neither is one that trickles in so slowly that it
 * would hold a thread.
 */
public final class SmallBody extends OncePerRequestFilter {
    static final int MOST_BYTES = 16 * 1024;
    private static final int MOST_SWALLOWED = 256 * 1024;
    private static final int PIECE = 2 * 1024;
    private final ProblemWriter problems;
    private final Duration within;

    /** @param within how long a body may take to come */
    public SmallBody(ProblemWriter problems, Duration within) {
        this.problems = problems;
        this.within = within;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var came = new ByteArrayOutputStream();
        boolean whole = readInTime(request.getInputStream(), came);
        byte[] body = came.toByteArray();
        if (body.length > MOST_BYTES) {
            problems.write(Problem.tooLarge(MOST_BYTES), request, response);
        } else if (!whole) {
            response.setHeader("Connection", "close");
            problems.write(Problem.tooSlow(), request, response);
        } else if (!isUtf8(body)) {
            problems.write(Problem.malformed("It is not UTF-8."), request, response);
        } else {
            chain.doFilter(new Read(request, body), response);
        }
    }

    /**
     * Keeps at most a byte more than may come, and reads some more to no purpose: whoever is still sending doesn't see the answer. Each
     * read waits for the server's own time at most. Gives whether the end was reached.
     */
    private boolean readInTime(ServletInputStream in, ByteArrayOutputStream into) throws IOException {
        long until = System.nanoTime() + within.toNanos();
        byte[] piece = new byte[PIECE];
        for (int all = 0, read = 0; all < MOST_SWALLOWED && System.nanoTime() < until; all += read) {
            read = in.read(piece, 0, PIECE);
            if (read < 0) {
                return true;
            }
            into.write(piece, 0, Math.min(read, MOST_BYTES + 1 - into.size()));
        }
        return false;
    }

    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** A request whose body has been read. */
    private static final class Read extends HttpServletRequestWrapper {
        private final byte[] body;

        Read(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Bytes(new ByteArrayInputStream(body));
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Bytes extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int most) {
            return bytes.read(into, from, most);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body is read already");
        }
    }
}
