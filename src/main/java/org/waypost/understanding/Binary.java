package org.waypost.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Rows of numbers in a file, each with its length before it. */
final class Binary {
    private Binary() {}

    static void floats(DataOutputStream out, float[] row) throws IOException {
        var bytes = ByteBuffer.allocate(Float.BYTES * row.length);
        bytes.asFloatBuffer().put(row);
        out.writeInt(row.length);
        out.write(bytes.array());
    }

    static float[] floats(DataInputStream in) throws IOException {
        float[] row = new float[in.readInt()];
        ByteBuffer.wrap(in.readNBytes(Float.BYTES * row.length)).asFloatBuffer().get(row);
        return row;
    }

    static void doubles(DataOutputStream out, double[] row) throws IOException {
        out.writeInt(row.length);
        for (double one : row) {
            out.writeDouble(one);
        }
    }

    static double[] doubles(DataInputStream in) throws IOException {
        double[] row = new double[in.readInt()];
        for (int i = 0; i < row.length; i++) {
            row[i] = in.readDouble();
        }
        return row;
    }
}
