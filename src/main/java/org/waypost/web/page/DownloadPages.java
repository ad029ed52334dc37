package org.waypost.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.waypost.access.Download;
import org.waypost.access.Downloads;
import org.waypost.web.api.AskedDates;
import org.waypost.web.api.Problem;
import org.waypost.web.api.ProblemWriter;

/** Files: a letter's by a link that is good for five minutes (who has the link needs nothing else), and a handoff's dates. */
@Controller
final class DownloadPages {
    private final Downloads downloads;
    private final ProblemWriter problems;
    private final AskedDates dates;
    private final Visitors visitors;

    DownloadPages(Downloads downloads, ProblemWriter problems, AskedDates dates, Visitors visitors) {
        this.downloads = downloads;
        this.problems = problems;
        this.dates = dates;
        this.visitors = visitors;
    }

    @GetMapping("/conversation/dates/{handoff}")
    ResponseEntity<byte[]> dates(@PathVariable String handoff, HttpServletRequest request) {
        return dates.file(visitors.required(request).conversation(), handoff).map(DownloadPages::file).orElseThrow(NoSuchPage::new);
    }

    @GetMapping("/downloads/{key}")
    Object file(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var download = downloads.open(key);
        if (download.isPresent()) {
            return file(download.get());
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains("json") && !accept.contains(MediaType.TEXT_HTML_VALUE)) {
            problems.write(Problem.notFound(), request, response);
            return new ModelAndView();
        }
        return new ModelAndView("pages/link-over", HttpStatus.NOT_FOUND);
    }

    /** Always saved, never shown: a letter as HTML is no page of ours. */
    private static ResponseEntity<byte[]> file(Download download) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(download.name()).build().toString())
                .header("X-Robots-Tag", "noindex")
                .contentType(MediaType.parseMediaType(download.mediaType()))
                .body(download.content());
    }
}
