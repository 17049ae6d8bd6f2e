package ai.irisorigin.portal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** A list of networks in CIDR notation (RFC 4632), such as {@code 10.0.0.0/8,fd00::/8}. */
public record AddressRanges(List<Range> ranges) {

    public static AddressRanges parse(String list) {
        return new AddressRanges(Stream.of(list.split(",", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Range::parse)
                .toList());
    }

    public boolean contains(String address) {
        return contains(parseAddress(address));
    }

    public boolean contains(InetAddress address) {
        for (Range range : ranges) {
            if (range.contains(address.getAddress())) {
                return true;
            }
        }
        return false;
    }

    public static boolean isAddress(String text) {
        try {
            parseAddress(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Only literals: a name here would be a DNS query for whoever sends the header. */
    public static InetAddress parseAddress(String literal) {
        if (!literal.matches("[0-9a-fA-F:.]+|\\[[0-9a-fA-F:.]+]")) {
            throw new IllegalArgumentException("not an IP address: " + literal);
        }
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an IP address: " + literal, e);
        }
    }

    record Range(List<Byte> network, int bits) {

        static Range parse(String text) {
            int slash = text.indexOf('/');
            byte[] network =
                    parseAddress(slash < 0 ? text : text.substring(0, slash)).getAddress();
            int bits = slash < 0 ? network.length * 8 : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > network.length * 8) {
                throw new IllegalArgumentException("not a network: " + text);
            }
            Byte[] boxed = new Byte[network.length];
            for (int i = 0; i < boxed.length; i++) {
                boxed[i] = network[i];
            }
            return new Range(List.of(boxed), bits);
        }

        boolean contains(byte[] address) {
            if (address.length != network.size()) {
                return false;
            }
            for (int bit = 0; bit < bits; bit += 8) {
                int mask = bits - bit >= 8 ? 0xff : (0xff << (8 - (bits - bit))) & 0xff;
                if (((address[bit / 8] ^ network.get(bit / 8)) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
